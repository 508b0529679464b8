public import ArgumentParser
import Diagnostics
import Messages
public import XMLDocuments

/// `plimsoll validate`: holds XHTML files, foreign ones too, to their W3C DTD.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check XHTML files against their W3C DTD.",
    discussion: """
      Every fault is printed on standard output as FILE:LINE:COLUMN: error: MESSAGE, at most \
      \(XMLLimits().maximumCollectedFaults) for each file. A file with \(XMLLimits().maximumFaults) is not read on, and \
      neither is one beyond the other bounds, which its last line then says. Files that cannot be read, and the closing count, are \
      printed on standard error. The exit status is 0 when all files are valid and 1 when one is not or cannot be \
      read.

      The DTD is that of the profile, from the system's XML catalog (Debian package \
      \(DocumentTypeDefinitionError.debianPackage)). Nothing that a file names is read: no external entity, no DTD \
      of its own, no address.
      """)

  @Argument(help: "The files to check; - is standard input.")
  var files: [String]

  @Option(
    help: ArgumentHelp("What the files must be: strict (XHTML 1.0 Strict) or rdfa (XHTML+RDFa 1.1)."))
  var profile: XMLProfile = .strict

  func run() throws {
    try Reporting.faults(checkAll)
  }

  private func checkAll() throws {
    var tally = Tally()
    for file in files {
      do {
        try tally.add(check(file))
      } catch let fault as Diagnostic {
        StandardError.say(fault)
        tally.unreadable += 1
      }
    }
    StandardError.say(tally.sentence)
    if !tally.allAreValid { throw ExitCode.failure }
  }

  /// Prints what is wrong with one file.
  private func check(_ file: String) throws -> XMLValidation {
    let validator = try XMLValidator(profile: profile)
    var input = try SourceFile(pathOrStandardInput: file)
    try input.readPieces { piece in
      validator.consume(piece)
      return !validator.hasStopped
    }
    let validation = validator.finish()
    try StandardOutput.write(Array(lines(of: validation, in: file.onOneLine).text(by: .ofReader).utf8))
    return validation
  }

  private func lines(of validation: XMLValidation, in name: String) -> Message {
    var lines: Message = ""
    for fault in validation.faults {
      lines += "\(name):\(fault.line):\(fault.column): \(fault.label): \(fault.message)\n"
    }
    if validation.uncollectedFaults > 0 {
      lines += "\(name): and \(validation.uncollectedFaults) more\n"
    }
    if validation.stoppedEarly {
      lines += "\(name): note: what follows the last fault was not checked\n"
    }
    return lines
  }
}

extension ValidateCommand {
  /// What came of all files.
  private struct Tally {
    var valid = 0
    var invalid = 0
    var unreadable = 0
    var errors: UInt64 = 0

    var allAreValid: Bool { invalid == 0 && unreadable == 0 }

    mutating func add(_ validation: XMLValidation) {
      errors += validation.errorCount
      if validation.isValid { valid += 1 } else { invalid += 1 }
    }

    var sentence: Message {
      var parts: [Message] = ["\(valid) valid"]
      if invalid > 0 {
        parts.append(
          errors == 1 ? "\(invalid) not valid (1 error)" : "\(invalid) not valid (\(errors) errors)")
      }
      if unreadable > 0 { parts.append("\(unreadable) not readable") }
      return "plimsoll: \(parts.joined(separator: ", "))"
    }
  }
}

extension XMLProfile: ExpressibleByArgument {}

extension XMLFault {
  fileprivate var label: Message {
    switch severity {
    case .warning: "warning"
    case .error: "error"
    case .fatal: "fatal error"
    }
  }
}

extension String {
  /// The text without what would end a line or steer a terminal: file names may hold anything.
  fileprivate var onOneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}
