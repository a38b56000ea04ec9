/// The registry of derivation rules, in the order in which their cases are sent.
enum DerivationRules {
    static let all: [any DerivationRule] = [
        ValidRequestRule(),
        SampleRule(),
        RequiredRule(),
        TypeRule(),
        EmptyStringRule(),
        LengthRule(),
        ItemCountRule(),
        UniqueItemsRule(),
        RangeRule(),
        EnumRule(),
        ConstRule(),
        PatternRule(),
        FormatRule(),
        RelativeTimeRule(),
        CharactersRule(),
        UnknownMemberRule(),
        MalformedJSONRule(),
        ContentTypeRule(),
        AuthenticationRule(),
        PathParameterRule(),
        UndeclaredMethodRule(),
        RepetitionRule(),
        StoredThenListedRule(),
        UnderivedKeywordRule(),
    ]
}
