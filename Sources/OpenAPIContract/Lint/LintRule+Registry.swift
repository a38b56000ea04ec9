extension LintRule {
    /// Every rule, by its id.
    static let all: [LintRule] = [
        alternativeUnread,
        circularReference,
        duplicateMember,
        exampleInvalid,
        exampleOutcome,
        factDuplicate,
        factUncarried,
        factUnknown,
        factsForm,
        fileUnreferenced,
        headerPromise,
        keywordUnsupported,
        outcomeAmbiguous,
        outcomeUnknown,
        pathParameter,
        requestValueUnknown,
        runtimeExpression,
        unresolvedReference,
        vocabularyKey,
        vocabularyValue,
    ]
}
