import Foundation

/// Finds the folder that holds the contracts.
package enum ContractsLocation {
    /// The folder the user named; else `contracts` here or in the nearest folder above that has one.
    package static func find(_ named: String?) throws(SessionError) -> String {
        if let named {
            guard isFolder(named) else {
                throw SessionError(
                    .usage,
                    "no folder `\(named)`; give the folder that holds the contracts with --contracts DIR"
                )
            }
            return named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
        }
        if isFolder("contracts") { return "contracts" }
        var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let candidate = folder.appendingPathComponent("contracts").path
            if isFolder(candidate) { return candidate }
        }
        throw SessionError(
            .usage,
            "no folder `contracts` here or above; go to the package's folder or give --contracts DIR"
        )
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }
}
