package import OpenAPIContract

extension Credential {
    /// What is sent where no profile gives the value.
    package var placeholder: String { "\(name)-placeholder" }
}
