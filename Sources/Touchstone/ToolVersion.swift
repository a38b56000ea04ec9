/// The version of this tool, as reports and `--version` show it.
public enum ToolVersion {
    public static let current = "0.1.0"
}
