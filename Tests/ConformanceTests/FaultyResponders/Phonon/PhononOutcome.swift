/// The 22 documented outcomes of Outbound create (PO-11).
struct PhononOutcome: Sendable, Hashable {
    let code: Int
    let message: String
    let name: String

    static let success = PhononOutcome(code: 200, message: "Success", name: "SUCCESS")
    static let checksumRepeated = PhononOutcome(code: 201, message: "Checksum Repeated", name: "CHECKSUM_REPEATED")
    static let invalidSecurityID = PhononOutcome(code: 202, message: "Invalid Security ID", name: "INVALID_SECURITY_ID")
    static let invalidVersion = PhononOutcome(
        code: 203,
        message: "API Version not Supported",
        name: "INVALID_API_VERSION"
    )
    static let invalidGateway = PhononOutcome(code: 204, message: "Invalid SMS Gateway", name: "INVALID_GATEWAY_ID")
    static let invalidContact = PhononOutcome(
        code: 205,
        message: "Invalid Contact Number",
        name: "INVALID_CONTACT_NUMBER"
    )
    static let gatewayFailure = PhononOutcome(code: 206, message: "Failure from Gateway", name: "FAILURE_FROM_GATEWAY")
    static let didNotMapped = PhononOutcome(code: 207, message: "DID Not Mapped", name: "DID_NOT_MAPPED")
    static let noMask = PhononOutcome(code: 208, message: "No Mask Available", name: "NO_MASK_AVAILABLE")
    static let partialSuccess = PhononOutcome(code: 209, message: "Partial Success", name: "PARTIAL_SUCCESS")
    static let invalidMandatory = PhononOutcome(
        code: 210,
        message: "Invalid Mandatory Parameters",
        name: "INVALID_MANDATORY_PARAMETERS"
    )
    static let validityExpired = PhononOutcome(code: 211, message: "Validity Expired", name: "VALIDITY_EXPIRED")
    static let insufficientBalance = PhononOutcome(
        code: 212,
        message: "Insufficient Balance",
        name: "INSUFFICIENT_BALANCE"
    )
    static let noData = PhononOutcome(code: 213, message: "No Data Available", name: "NO_DATA_AVAILABLE")
    static let invalidFlowID = PhononOutcome(code: 301, message: "Invalid Flow ID", name: "INVALID_FLOW_ID")
    static let emptyList = PhononOutcome(code: 302, message: "Empty Call List", name: "EMPTY_CALL_LIST")
    static let listTooLong = PhononOutcome(
        code: 303,
        message: "Max Data List Size Exceeded",
        name: "MAX_DATA_LIST_SIZE_EXCEEDED"
    )
    static let invalidFlowVersion = PhononOutcome(
        code: 304,
        message: "Invalid Flow Version",
        name: "INVALID_FLOW_VERSION"
    )
    static let invalidFormat = PhononOutcome(code: 400, message: "Invalid Format", name: "INVALID_FORMAT")
    static let addressNotAllowed = PhononOutcome(code: 401, message: "IP Not Whitelisted", name: "IP_NOT_WHITELISTED")
    static let phoneNotAllowed = PhononOutcome(
        code: 402,
        message: "Phone Not Whitelisted",
        name: "PHONE_NOT_WHITELISTED"
    )
    static let failure = PhononOutcome(code: 500, message: "Failure", name: "FAILURE")

    static let all: [PhononOutcome] = [
        success, checksumRepeated, invalidSecurityID, invalidVersion, invalidGateway, invalidContact, gatewayFailure,
        didNotMapped, noMask, partialSuccess, invalidMandatory, validityExpired, insufficientBalance, noData,
        invalidFlowID,
        emptyList, listTooLong, invalidFlowVersion, invalidFormat, addressNotAllowed, phoneNotAllowed, failure,
    ]
}
