/// What `GET /version` answers (Docker Engine API 1.41 to 1.52, "SystemVersion").
struct EngineVersionDocument: Decodable {
  struct Component: Decodable {
    var name: String?
    var version: String?

    enum CodingKeys: String, CodingKey {
      case name = "Name"
      case version = "Version"
    }
  }

  var version: String?
  var apiVersion: String?
  var components: [Component]?

  enum CodingKeys: String, CodingKey {
    case version = "Version"
    case apiVersion = "ApiVersion"
    case components = "Components"
  }

  /// What the engine calls itself: Docker's says its component `Engine`, Podman's `Podman Engine`.
  var engineName: String {
    let engine = components?.first { $0.name?.hasSuffix("Engine") == true }?.name
    return engine.map { $0 == "Engine" ? "Docker Engine" : $0 } ?? "Docker Engine"
  }
}

/// What `GET /info` answers, as far as it says how images are stored ("SystemInfo").
struct EngineInfoDocument: Decodable {
  var driver: String?
  var driverStatus: [[String]]?

  enum CodingKeys: String, CodingKey {
    case driver = "Driver"
    case driverStatus = "DriverStatus"
  }

  /// The store: the driver's name, which since Docker 23 may be a snapshotter of containerd.
  var store: String {
    let driver = driver ?? "unknown"
    let isContainerd = driverStatus?.contains {
      $0.first == "driver-type" && $0.last == "io.containerd.snapshotter.v1"
    }
    return isContainerd == true ? "containerd (\(driver))" : driver
  }
}

/// What `GET /images/NAME/json` answers ("ImageInspect").
struct EngineImageDocument: Decodable {
  var id: String?
  var size: Int64?

  enum CodingKeys: String, CodingKey {
    case id = "Id"
    case size = "Size"
  }
}

/// What an engine answers when it refuses.
struct EngineErrorDocument: Decodable {
  var message: String?
}
