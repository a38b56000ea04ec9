/// Every server that follows another defensible reading.
enum DefensibleCatalogue {
    static let all: [DefensibleVariant] =
        access + rules + numbers + shapes + values + memory + outbound + outboundShapes + texts + load
        + workflows + frameworks + whiteSpace
}
