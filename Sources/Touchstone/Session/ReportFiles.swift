package import Conformance
import Foundation
package import Reports
import Threads

/// The report files of a run.
///
/// They are opened before anything is sent, so that a folder that cannot be written is known at once, and written as a whole at the end. The
/// record of rows grows while the run goes on.
package final class ReportFiles: Sendable {
    private let files: [(format: any ReportFormat, path: String)]
    private let growing: Monitor<FileHandle?>
    private let contract = Monitor("")

    /// Makes the folders and empties the files.
    package init(_ files: [(format: any ReportFormat, path: String)]) throws(SessionError) {
        self.files = files
        var growing: FileHandle?
        for (format, path) in files {
            let folder = (path as NSString).deletingLastPathComponent
            do {
                try ReportFiles.makeFolder(folder)
                let handle = try ReportFiles.emptied(path)
                if type(of: format).name == NDJSONReport.name, !ReportFiles.isSpecial(path) {
                    growing = handle
                } else {
                    try handle.close()
                }
            } catch {
                throw SessionError(
                    .couldNotRun,
                    "cannot write \(path): \(ReportFiles.reason(error)); give another file with --report \(type(of: format).name)=FILE"
                )
            }
        }
        self.growing = Monitor(growing)
    }

    /// The formats and files of the defaults: JUnit, HTML and the record of rows in `reports/`, or in another folder.
    package static func defaults(in folder: String? = nil) -> [(format: any ReportFormat, path: String)] {
        ReportFormatRegistry.all.map { format in
            let path = type(of: format).defaultFile
            return (format, folder.map { "\($0)/\((path as NSString).lastPathComponent)" } ?? path)
        }
    }

    /// Adds a judged row to the record that grows.
    package func note(_ event: RunEvent) {
        switch event {
        case .started(let name, _, _, _): contract.withLock { $0 = name }
        case .judged(let row, _, _):
            let line = NDJSONReport.line(row, contract: contract.withLock { $0 })
            // A full disk must not end the run: the whole file is written at the end, and that failure is reported.
            growing.withLock { try? $0?.write(contentsOf: Data(line.utf8)) }
        case .sends, .finished: break
        }
    }

    /// Writes every file as a whole; gives the paths.
    package func write(_ records: [RunRecord]) throws(SessionError) -> [String] {
        growing.withLock { handle in
            // Nothing more is written through it.
            try? handle?.close()
            handle = nil
        }
        var failure: SessionError?
        for (format, path) in files {
            do {
                try ReportFiles.write(Data(format.render(records)), to: path)
            } catch {
                // The other reports are still worth having.
                failure =
                    failure
                    ?? SessionError(
                        .couldNotRun,
                        "cannot write \(path): \(ReportFiles.reason(error)); give another file with --report \(type(of: format).name)=FILE"
                    )
            }
        }
        if let failure { throw failure }
        return files.map(\.path)
    }

    /// Makes a folder and those above it.
    private static func makeFolder(_ path: String) throws {
        guard !path.isEmpty, mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        guard errno == ENOENT else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let above = (path as NSString).deletingLastPathComponent
        guard !above.isEmpty, above != path else { throw POSIXError(.ENOENT) }
        try makeFolder(above)
        guard mkdir(path, 0o777) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    /// Opens a file for writing, made or emptied first.
    private static func emptied(_ path: String) throws -> FileHandle {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Replaces a file as a whole, so that a reader never sees half of it; a device or pipe is written to as it is.
    private static func write(_ data: Data, to path: String) throws {
        guard isSpecial(path) else { return try data.write(to: URL(fileURLWithPath: path), options: .atomic) }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.write(contentsOf: data)
        try handle.close()
    }

    /// Whether something other than a regular file or a folder stands there: `/dev/stdout`, a named pipe.
    private static func isSpecial(_ path: String) -> Bool {
        var information = stat()
        guard stat(path, &information) == 0 else { return false }
        let kind = information.st_mode & S_IFMT
        return kind != S_IFREG && kind != S_IFDIR
    }

    private static func reason(_ error: any Error) -> String {
        var cause = error as NSError
        while cause.domain != NSPOSIXErrorDomain, let next = cause.userInfo[NSUnderlyingErrorKey] as? NSError {
            cause = next
        }
        if cause.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(cause.code))) }
        switch CocoaError.Code(rawValue: cause.code) {
        case .fileWriteNoPermission: return "permission denied"
        case .fileNoSuchFile, .fileWriteInvalidFileName: return "no such folder"
        case .fileWriteOutOfSpace: return "no space left"
        case .fileWriteVolumeReadOnly: return "read-only file system"
        case .fileWriteFileExists: return "a file stands where the folder is to be"
        default: return cause.localizedDescription
        }
    }
}
