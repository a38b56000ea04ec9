import Foundation

/// Where the files of this package stand.
enum Checkout {
    /// The package's folder.
    static let root: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    /// The folder of the contracts that are shipped.
    static var contracts: String { root + "/contracts" }

    /// The path below the package's folder, as reports of the command show it.
    static func relative(_ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.utf8.count + 1)) : path
    }
}
