/// The made-up credentials of the servers under test.
enum TestAccount {
    static let sid = "FAULT6913850TEST"
    static let key = "faultkey3b8497f58a94e84b671aca43"
    static let securityID = "Fault6Security2IdFault6Security2IdFault6Security2IdFault6Securit"
    static let flowID = "Fault2Fl"

    static let variables = ["sid": sid, "api-key": key, "security-id": securityID, "flow-id": flowID]
}
