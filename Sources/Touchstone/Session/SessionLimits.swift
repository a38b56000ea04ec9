/// The bounds of what a user or a profile may ask for.
package enum SessionLimits {
    /// The largest number of anything: seconds, workers, requests.
    ///
    /// A thousand million is beyond any run and within every type.
    package static let largest = 1e9
}
