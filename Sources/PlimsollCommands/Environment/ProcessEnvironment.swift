import EngineReading
import Glibc

/// The variables that this process was started with.
enum ProcessEnvironment {
  /// What they say of container engines.
  static var engines: EngineEnvironment {
    let set = EngineEnvironment.variables.compactMap { name in
      getenv(name).map { (name, String(cString: $0)) }
    }
    return EngineEnvironment(Dictionary(uniqueKeysWithValues: set))
  }
}
