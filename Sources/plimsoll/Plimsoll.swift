import Dispatch
import PlimsollCommands

@main
enum Plimsoll {
  /// The main thread waits for the command. With an asynchronous `main` it would end and leave the process to
  /// libdispatch, which then calls sigsuspend(2) with a mask in read-only memory; valgrind 3.19 fails on that.
  static func main() {
    StandardDescriptors.fill()
    StandardDescriptors.requireRoom()
    ReturnedMemory.prefer()
    Task.detached { await PlimsollCommand.runProgram() }
    // The command ends the program.
    DispatchSemaphore(value: 0).wait()
  }
}
