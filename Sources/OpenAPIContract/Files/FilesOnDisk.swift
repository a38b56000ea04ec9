#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The files of this machine, read by POSIX calls.
public struct FilesOnDisk: FileReading {
    /// Reads paths relative to the working directory of the process.
    public init() {}

    /// The bytes of a file, read to its end.
    ///
    /// - Throws: `ContractError` of the kind `missing` or `unreadable`.
    public func bytes(of path: String) throws(ContractError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.error(path, what: "file") }
        defer { _ = close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += chunk[..<count]
            } else if errno != EINTR {
                throw Self.error(path, what: "file")
            }
        }
    }

    /// What the folder holds, without `.` and `..`; links are followed.
    ///
    /// - Throws: `ContractError` of the kind `missing` or `unreadable`.
    public func entries(of folder: String) throws(ContractError) -> [FolderEntry] {
        guard let stream = opendir(folder) else { throw Self.error(folder, what: "folder") }
        defer { _ = closedir(stream) }
        var entries: [FolderEntry] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            entries.append(FolderEntry(name: name, isFolder: Self.isFolder(folder + "/" + name)))
        }
        return FolderEntry.sorted(entries)
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
    }

    /// The error that the last system call left.
    private static func error(_ path: String, what: String) -> ContractError {
        let code = errno
        if code == ENOENT || code == ENOTDIR { return .missing(path, what: what) }
        return ContractError(
            .unreadable,
            file: path,
            reason: "the \(what) cannot be read: \(String(cString: strerror(code)))",
            nextStep: "check its permissions"
        )
    }
}
