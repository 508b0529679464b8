import ArgumentParser
import ComparisonModel
import Diagnostics
import FileWriting
import ImageMeasuring
import ImageSources
import Messages

/// One run of `plimsoll measure`: names in, measurements and failures out, and what is left for another run.
final class MeasuringSession {
  private let measurer: ImageMeasurer
  private let names: any ImageNames
  private let parallelNames: Int
  private let delivery: MeasurementDelivery
  private var journal: RunJournal?
  private var files: [String] = []
  private var measured = 0
  private var failed = 0
  private var doneNames = 0

  init(
    measurer: ImageMeasurer, names: any ImageNames, parallelNames: Int, delivery: MeasurementDelivery
  ) {
    self.measurer = measurer
    self.names = names
    self.parallelNames = parallelNames
    self.delivery = delivery
  }

  /// Whether there is a list, of which a part can be done.
  private var isOfMany: Bool { names.count != 1 }

  /// Measures the names.
  /// - Throws: `ExitCode` where an image failed, or the run was interrupted; and what cannot be written.
  func run() async throws {
    guard isOfMany else {
      try await measure(names)
      return try finish()
    }
    openJournal()
    let left = UndoneNames(names, done: journal?.done ?? [])
    let run = MeasurementRun(measurer, parallelNames: parallelNames)
    let interruption = try Interruption { run.stop() }
    try await run.measure(left) { try deliver($0) }
    if left.skipped > 0 {
      let names: Message = left.skipped == 1 ? "1 name was" : "\(left.skipped) names were"
      StandardError.say("\(names) measured by an earlier run, which this one went on with")
    }
    if let signal = interruption.signal { try endInterrupted(by: signal) }
    try finish()
  }

  private func measure(_ names: any ImageNames) async throws {
    while let name = await names.next() {
      switch name {
      case .success(let name): try await measurer.measure(name) { try deliver($0) }
      case .failure(let error): try deliver(.failure(error))
      }
    }
  }

  private func deliver(_ delivered: MeasurementRun.Delivery) throws {
    switch delivered {
    case .image(_, let result): try deliver(result)
    case .end(let name, let isWhole):
      if isWhole {
        doneNames += 1
        note(name)
      }
      files = []
    }
  }

  private func deliver(_ result: Result<Measurement, ImageReadingError>) throws {
    switch result {
    case .success(let measurement):
      measured += 1
      if let file = try delivery.deliver(measurement) { files.append(file) }
    case .failure(let error):
      failed += 1
      StandardError.say(error.explanation)
    }
  }

  private func finish() throws {
    try delivery.finish()
    if failed == 0 {
      journal?.remove()
      return
    }
    if isOfMany {
      let again: Message = journal == nil ? "" : "; the same command tries again what failed"
      let images: Message = measured == 1 ? "1 image" : "\(measured) images"
      StandardError.say("measured \(images); \(failed) failed\(again)")
    }
    throw ExitCode.failure
  }

  private func endInterrupted(by signal: Int32) throws -> Never {
    try delivery.finish()
    let next: Message =
      journal == nil
      ? "with --output, a second run could go on from here" : "the same command goes on from here"
    let done: Message = doneNames == 1 ? "1 name is" : "\(doneNames) names are"
    StandardError.say("interrupted: \(done) measured; \(next)")
    throw ExitCode(128 + signal)
  }
}

// MARK: What is done

extension MeasuringSession {
  private func openJournal() {
    guard let folder = delivery.folder else { return }
    do throws(ImageReadingError) {
      journal = try RunJournal(
        in: folder.path, request: measurer.request.signature(tool: measurer.tool))
    } catch {
      StandardError.say(error.explanation(.warning))
    }
  }

  private func note(_ name: String) {
    do throws(ImageReadingError) {
      try journal?.note(name, files: files)
    } catch {
      journal = nil
      StandardError.say(error.explanation(.warning))
    }
  }
}
