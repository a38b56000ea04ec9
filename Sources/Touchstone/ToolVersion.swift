/// The version of this tool, as reports and `--version` show it.
public enum ToolVersion {
    /// Three numbers with dots between.
    public static let current = "0.1.0"
}
