/// What happens while a contract is run, for whoever shows progress or writes the record as it grows.
package enum RunEvent: Sendable {
    /// `rows` is how many rows the ledger will have.
    case started(contract: String, target: String, cases: Int, rows: Int)
    /// The requests of the case, or of the workflow's step, with this id are sent next.
    case sends(String)
    /// A case was judged; `done` of `cases` are through.
    case judged(Row, done: Int, cases: Int)
    case finished(RunRecord)
}
