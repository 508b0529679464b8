import ArgumentParser
import PlimsollCommands

@main
enum Plimsoll {
  static func main() async {
    StandardDescriptors.fill()
    await PlimsollCommand.main()
  }
}
