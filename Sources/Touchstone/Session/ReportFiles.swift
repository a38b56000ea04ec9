package import Conformance
import Foundation
package import Reports
import Synchronization

/// The report files of a run: opened before anything is sent, so that a folder that cannot be written is known at once, and written as a
/// whole at the end. The record of rows grows while the run goes on.
package final class ReportFiles: Sendable {
    private let files: [(format: any ReportFormat, path: String)]
    private let growing: Mutex<FileHandle?>
    private let contract = Mutex("")

    /// Makes the folders and empties the files.
    package init(_ files: [(format: any ReportFormat, path: String)]) throws(SessionError) {
        self.files = files
        var handle: FileHandle?
        for (format, path) in files {
            let folder = (path as NSString).deletingLastPathComponent
            do {
                if !folder.isEmpty {
                    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                }
                try Data().write(to: URL(fileURLWithPath: path))
                if type(of: format).name == NDJSONReport.name {
                    handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
                }
            } catch {
                throw SessionError(
                    .couldNotRun,
                    "cannot write \(path): \(ReportFiles.reason(error)); give another file with --report \(type(of: format).name)=FILE"
                )
            }
        }
        growing = Mutex(handle)
    }

    /// The formats and files of the defaults: JUnit, HTML and the record of rows in `reports/`.
    package static var defaults: [(format: any ReportFormat, path: String)] {
        ReportFormatRegistry.all.map { ($0, type(of: $0).defaultFile) }
    }

    /// Adds a judged row to the record that grows.
    package func note(_ event: RunEvent) {
        switch event {
        case .started(let name, _, _, _): contract.withLock { $0 = name }
        case .judged(let row, _, _):
            let line = NDJSONReport.line(row, contract: contract.withLock { $0 })
            // A full disk must not end the run: the whole file is written at the end, and that failure is reported.
            growing.withLock { try? $0?.write(contentsOf: Data(line.utf8)) }
        case .finished: break
        }
    }

    /// Writes every file as a whole; gives the paths.
    package func write(_ records: [RunRecord]) throws(SessionError) -> [String] {
        growing.withLock { handle in
            // Nothing more is written through it.
            try? handle?.close()
            handle = nil
        }
        for (format, path) in files {
            do {
                try Data(format.render(records)).write(to: URL(fileURLWithPath: path), options: .atomic)
            } catch {
                throw SessionError(.couldNotRun, "cannot write \(path): \(ReportFiles.reason(error))")
            }
        }
        return files.map(\.path)
    }

    private static func reason(_ error: any Error) -> String {
        let error = error as NSError
        let cause = (error.userInfo[NSUnderlyingErrorKey] as? NSError) ?? error
        return cause.domain == NSPOSIXErrorDomain
            ? String(cString: strerror(Int32(cause.code))) : error.localizedDescription
    }
}
