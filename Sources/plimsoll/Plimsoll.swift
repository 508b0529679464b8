import ArgumentParser
import PlimsollCommands

@main
enum Plimsoll {
  static func main() async {
    await PlimsollCommand.main()
  }
}
