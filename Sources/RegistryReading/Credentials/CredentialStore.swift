import ImageSources

/// Finds the credentials for an image: what was given, else what people's files and helpers hold.
struct CredentialStore: Sendable {
  /// The environment that names files and programs.
  let environment: [String: String]
  /// What was given for one registry, in place of all that is found.
  let given: RegistryCredentials?

  /// The credentials; nil where there are none, so that it is asked as anybody.
  /// - Throws: ``ImageReadingError`` where a file cannot be read, or a helper fails.
  func credentials(for name: RegistryName) throws(ImageReadingError) -> RegistryCredentials? {
    if let given { return given }
    for path in paths {
      guard let file = try CredentialFile(path: path) else { continue }
      if let helper = file.helper(for: name),
        let found = try CredentialHelper(name: helper, environment: environment).credentials(for: name)
      {
        return found
      }
      if let found = try file.credentials(for: name) { return found }
    }
    return nil
  }

  /// The files, in the order that containers-auth.json(5) has them: a file that is named comes alone.
  var paths: [String] {
    if let named = value("REGISTRY_AUTH_FILE") { return [named] }
    var paths: [String] = []
    if let runtime = value("XDG_RUNTIME_DIR") { paths.append(runtime + "/containers/auth.json") }
    if let configuration = value("XDG_CONFIG_HOME") ?? value("HOME").map({ $0 + "/.config" }) {
      paths.append(configuration + "/containers/auth.json")
    }
    if let docker = value("DOCKER_CONFIG") ?? value("HOME").map({ $0 + "/.docker" }) {
      paths.append(docker + "/config.json")
    }
    return paths
  }

  private func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
