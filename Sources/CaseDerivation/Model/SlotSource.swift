package import JSONText

/// Where a value comes from that is only known when a request is sent.
package enum SlotSource: Sendable, Hashable {
    /// The variable or secret of that name, as the profile or `--set` gives it; the recipe's own value where none does.
    case variable(String)
    /// A value that no other request of the run carries, of the form named.
    case fresh(FreshForm)
    /// What the earlier request of a succession carried at that place of its body.
    case earlier(JSONPointer)
    /// A moment relative to now.
    case time(RelativeTime)
    /// The credential of that name.
    case credential(String)
    /// The variable or credential of that name made wrong; where there is none the recipe's own value as it is, which is wrong already.
    case altered(String, Alteration)
}

/// The forms of a fresh value.
package enum FreshForm: Sendable, Hashable {
    /// A random UUID of version 4, in lower case.
    case uuid
    /// The recipe's own text with its end replaced by a number of the run, its length in code points kept.
    case text
    /// The recipe's own text with a number of the run in the place of the zeros of `FreshText.place`.
    case numbered
    /// The recipe's own text and a word behind it.
    case word
    /// A phone number from the reserved ranges, or from the profile's own list.
    ///
    /// Zeros are added behind it where the recipe's own number has more than 12 digits.
    case phoneNumber
}

/// A moment to be written as `start-time` shows it: `2021-04-28T03:48:07.111+05:30`.
package enum RelativeTime: String, Sendable, Hashable {
    /// A date that is past in every time zone.
    case yesterdayEverywhere = "yesterday"
    /// The same time a year ago.
    case lastYear = "last-year"
    /// The beginning of the quarter of an hour in which we are, but a minute ago at least: a past time of today.
    case earlierToday = "earlier-today"
    /// Tomorrow in the morning, at an hour that no reader of clocks takes for another.
    case tomorrow
    /// Tomorrow in the afternoon, at an hour beyond those of a clock of twelve.
    case tomorrowAfternoon = "tomorrow-afternoon"
    /// 365 days from now, in the morning.
    case nextYear = "next-year"
    /// The first day of the next month in the morning: the day's number is small, though the date is to come.
    case firstOfNextMonth = "first-of-next-month"
    /// The first thirty-first of a month behind that day, in the morning: no day's number is larger.
    case thirtyFirst = "thirty-first"
    /// The last day of the next year, in the morning.
    case endOfNextYear = "end-of-next-year"
    /// The day after tomorrow in the morning.
    case dayAfterTomorrow = "day-after-tomorrow"
    /// Noon of tomorrow.
    case tomorrowAtNoon = "tomorrow-at-noon"
    /// A millisecond after that.
    case tomorrowPastNoon = "tomorrow-past-noon"
}

/// A place in a recipe whose value is filled in when the request is sent.
package struct Slot: Sendable, Hashable {
    package let site: Site
    package let source: SlotSource

    package init(site: Site, source: SlotSource) {
        self.site = site
        self.source = source
    }
}
