import ArgumentParser
import Foundation

@testable import PlimsollCommands

/// The commands of the program, and every text of their help.
enum CommandTree {
  /// The program's command, and all below it.
  static let commands: [any ParsableCommand.Type] = below(PlimsollCommand.self)

  private static func below(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap(below)
  }

  /// ArgumentParser's help of a command, in lines that are not broken.
  static func help(of command: any ParsableCommand.Type) -> String {
    PlimsollCommand.helpMessage(for: command, columns: 1_000_000)
  }

  /// The lines of every abstract and explanation that says something, with those of ArgumentParser's own options.
  static func texts() throws -> Set<String> {
    let dump = try JSONSerialization.jsonObject(with: Data(PlimsollCommand._dumpHelp().utf8))
    let all = texts(in: dump).flatMap { $0.split(separator: "\n").map(String.init) }
    // Examples are indented, and lists of ids are the same in every language.
    return Set(all.filter { !$0.hasPrefix("  ") && !$0.contains(#/^[a-z-]*(, [a-z-]+)*$/#) })
  }

  /// What stands in brackets behind a text of ours, as behind one of ArgumentParser's.
  nonisolated(unsafe) private static let addition = #/ \(default: [a-z]+\)$/#

  private static func texts(in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap(texts) }
    guard let object = value as? [String: Any] else { return [] }
    return object.flatMap { key, value in
      ["abstract", "discussion"].contains(key)
        ? [(value as? String ?? "").replacing(addition, with: "")] : texts(in: value)
    }
  }
}
