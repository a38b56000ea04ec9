import JSONText
import OpenAPIContract

/// A time with `x-relative-time` must not lie before the bound; whose day is meant, the time's own offset says.
struct RelativeTimeCheck: RequestCheck {
    func violation(in request: ReceivedRequest, of operation: MockedOperation, settings: MockSettings) -> Violation? {
        guard let body = operation.body, let instance = request.json else { return nil }
        for (pattern, place) in body.relativeTimes {
            guard place.keyword("x-relative-time")?[member: "not-before"]?.stringValue == "today" else { continue }
            for pointer in pattern.places(in: instance) {
                guard let value = instance[pointer], let day = value.stringValue.flatMap(CalendarDay.init),
                    day.isBefore(settings.now())
                else { continue }
                return Violation(
                    "relative-time",
                    policy: place.policy,
                    reason: "\(pointer): the date is past",
                    fields: [SchemaCheck.name(of: pointer)],
                    value: value
                )
            }
        }
        return nil
    }
}
