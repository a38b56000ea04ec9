extension RegularExpression {
    /// Texts one edit away from a member that do not match, each checked by `matches`, none twice.
    ///
    /// - Returns: The near misses in the order of `NearMiss.Edit`, always the same ones; none for a pattern that matches
    ///   every text, or of which no member is found.
    public func nearMisses() -> [NearMiss] {
        var collector = NearMissCollector(self)
        return collector.collect()
    }
}
