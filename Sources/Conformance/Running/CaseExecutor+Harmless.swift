import CaseDerivation
import JSONSchema
import JSONText
import OpenAPIContract

extension CaseExecutor {
    /// The outcome of a case that must be refused for its body and whose body conforms once its values are filled in; it is not sent.
    ///
    /// A value of the user's own, made wrong, may be as good as before.
    func harmless(_ testCase: Case, _ prepared: PreparedRequest, _ recipe: RequestRecipe) -> Attempt? {
        // What stands in the recipe was held against the schema when the plan was made.
        guard testCase.mustBreakSchema, let body = prepared.body, body != recipe.json,
            let reference = plan.contract.operation(testCase.operation)?.requestBody?.schema.reference,
            // A schema that does not compile is lint's to tell.
            let schema = try? plan.contract.documents.schema(at: reference), schema.accepts(body)
        else { return nil }
        let reason = "with the values that were given the request conforms, so that no server need refuse it"
        return Attempt(verdict: CaseVerdict(state: .notExercised, message: reason), answers: [], clauses: [])
    }
}
