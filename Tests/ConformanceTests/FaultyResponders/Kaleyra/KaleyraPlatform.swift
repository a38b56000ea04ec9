/// States of the RCS platform that the documents name and no request can bring about; raw values are the documented error codes.
enum KaleyraPlatform: String, Sendable, CaseIterable {
    case channelDisabled = "RCS_CHANNEL_DISABLED"
    case gatewayError = "RCS_CHANNEL_INTERNAL_ERROR"
    case organisationNotFound = "ORG_NOT_FOUND"
    case provisioningFailed = "API_CALL_ERROR"
    case provisioningRefused = "PROV_ERROR"

    /// The operations whose document names the state.
    var operations: [KaleyraOperation] {
        switch self {
        case .channelDisabled, .gatewayError: [.launchCarrier]
        case .organisationNotFound, .provisioningFailed, .provisioningRefused: [.createBrand]
        }
    }

    var refusal: (status: Int, code: String, message: String, reason: String) {
        switch self {
        case .channelDisabled:
            (403, "RCS601", "RCS Channel is not enabled for this User", "RCS Channel is not enabled for this User")
        case .gatewayError: (502, "RCS502", "Internal Gateway Error", "Internal Gateway Error")
        case .organisationNotFound:
            (500, "RCS510", "Unable to fetch Org details for the user.", "Unable to fetch Org details for the user.")
        case .provisioningFailed: (500, "RCS805", "Failed to call Prov API", "connection refused")
        case .provisioningRefused:
            (
                422, "RCS804", "Unable to fetch RCS Brand details",
                #"{"status":"FAILED","message":"Brand not found","messageKey":"message"}"#
            )
        }
    }
}
