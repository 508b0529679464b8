import ArgumentParser
import Diagnostics
import Messages

/// How errors reach people: one clear message on standard error, and exit code 1.
enum Reporting {
  /// Runs `body`, and prints what it throws.
  ///
  /// - Throws: `ExitCode` 1 where the body threw a found problem; whatever ArgumentParser knows, unchanged.
  static func faults(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as FaultyInput {
      StandardError.say(error)
      throw ExitCode(1)
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      StandardError.say("error: \(error)")
      throw ExitCode(1)
    }
  }
}
