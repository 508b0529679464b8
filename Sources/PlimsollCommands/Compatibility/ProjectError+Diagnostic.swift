import Diagnostics
import ProjectReading

extension Diagnostic.Code {
  /// What an error of a project's files is called in diagnostics.
  init(_ code: ProjectError.Code) {
    self =
      switch code {
      case .notFound: .notFound
      case .unreadable: .unreadableFile
      case .tooLarge: .tooLarge
      case .malformed: .malformed
      case .unsupported: .unsupported
      }
  }
}
