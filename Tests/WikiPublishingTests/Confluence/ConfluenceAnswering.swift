import Foundation
import HTTPFixtures

/// Answers requests as Confluence's REST API documents it.
struct ConfluenceAnswering {
  typealias State = ConfluenceServer.State
  typealias Answer = (status: Int, fields: [(String, String)], body: [UInt8])

  private let request: ServedRequest
  /// The parts of the path below the API's: `["pages", "101", "properties"]`.
  private let parts: [String]
  private let query: [String: String]

  static func answer(_ request: ServedRequest, _ state: inout State) -> Answer {
    if request.path.hasPrefix("/files/") { return file(request, state) }
    let pair = "\(ConfluenceServer.user.name):\(ConfluenceServer.user.token)"
    guard request.fields["authorization"] == "Basic " + Data(pair.utf8).base64EncodedString() else {
      return error(401, "Unauthorized")
    }
    let matches = { (fault: ConfluenceServer.Fault) in
      fault.method == request.method && request.path.contains(fault.path)
    }
    var fault: ConfluenceServer.Fault?
    if let index = state.faults.firstIndex(where: matches) {
      state.faults[index].after -= 1
      if state.faults[index].after < 0 { fault = state.faults.remove(at: index) }
    }
    if let fault, !fault.isDone { return (fault.status, fault.fields, Array("{\"message\": \"x\"}".utf8)) }
    let answer = ConfluenceAnswering(request).answer(&state)
    return fault.map { ($0.status, $0.fields, []) } ?? answer
  }

  private init(_ request: ServedRequest) {
    self.request = request
    let components = URLComponents(string: request.target)
    query = (components?.queryItems ?? []).reduce(into: [:]) { $0[$1.name] = $1.value }
    parts = request.path.split(separator: "/").map(String.init)
  }

  private func answer(_ state: inout State) -> Answer {
    switch (request.method, parts.dropFirst().joined(separator: "/")) {
    case ("GET", "api/v2/spaces"):
      Self.list(query["keys"] == "IMG" ? [["id": "7", "key": "IMG"]] : [])
    case ("GET", "api/v2/pages"): pages(state)
    case ("POST", "api/v2/pages"): create(&state)
    case ("GET", "rest/api/content/search"): search(state)
    case (_, let path) where path.hasPrefix("api/v2/pages/"):
      page(parts[4], Array(parts.dropFirst(5)), &state)
    case ("POST", let path) where path.hasSuffix("/label"): label(parts[4], &state)
    case ("PUT", let path) where path.hasSuffix("/child/attachment"): attach(parts[4], &state)
    case ("GET", let path) where path.hasPrefix("download/attachments/"):
      (302, [("Location", "/files/\(parts[3])/\(parts[4])")], [])
    default: Self.error(404, "there is no \(request.method) \(request.path)")
    }
  }

  // MARK: Pages

  private func pages(_ state: State) -> Answer {
    guard query["space-id"] == "7", query["status"] == "current" else { return Self.error(400, "space") }
    let found = state.pages.filter { $0.value.title == query["title"] && !$0.value.isTrashed }
    return Self.list(found.map { Self.json($0.key, $0.value, nil) })
  }

  private func create(_ state: inout State) -> Answer {
    state.beforeWriting?(&state)
    state.beforeWriting = nil
    guard let given = json as? [String: Any], given["spaceId"] as? String == "7",
      let title = given["title"] as? String,
      let body = Self.storage(of: given)
    else { return Self.error(400, "Error parsing xhtml") }
    guard !state.pages.values.contains(where: { $0.title == title && !$0.isTrashed }) else {
      return Self.error(
        400, "A page with this title already exists: A page already exists with the same TITLE in this space")
    }
    let parent = given["parentId"] as? String
    if let parent, state.pages[parent] == nil { return Self.error(404, "parent") }
    let id = state.nextID()
    let page = ConfluenceServer.Page(
      title: title, parent: parent, versions: [(StorageRewriting.stored(body), "")])
    state.pages[id] = page
    return Self.answer(Self.json(id, page, nil))
  }

  private func page(_ id: String, _ rest: [String], _ state: inout State) -> Answer {
    guard let page = state.pages[id] else { return Self.error(404, "no page") }
    switch (request.method, rest.first) {
    case ("GET", nil):
      let version = query["version"].flatMap(Int.init)
      guard (1...page.versions.count).contains(version ?? 1) else { return Self.error(404, "no version") }
      return Self.answer(Self.json(id, page, version))
    case ("PUT", nil): return update(id, &state)
    case ("GET", "properties"):
      let found = page.properties.filter { query["key"] == nil || $0.key == query["key"] }
      return Self.list(found.map { Self.json($0.key, $0.value) })
    case ("POST", "properties"), ("PUT", "properties"): return property(id, rest.dropFirst().first, &state)
    case ("GET", "inline-comments"): return comments(page)
    case ("GET", "attachments"):
      let found = page.attachments.filter { query["filename"] == nil || $0.key == query["filename"] }
      return Self.list(
        found.map { name, file in
          [
            "id": file.id, "title": name, "comment": file.comment, "version": ["number": file.versions.count],
            "downloadLink": "/download/attachments/\(id)/\(name)?version=\(file.versions.count)",
          ]
        })
    default: return Self.error(405, "method")
    }
  }

  private func update(_ id: String, _ state: inout State) -> Answer {
    state.beforeWriting?(&state)
    state.beforeWriting = nil
    guard let given = json as? [String: Any], var page = state.pages[id], given["id"] as? String == id,
      let title = given["title"] as? String, var body = Self.storage(of: given),
      let version = given["version"] as? [String: Any], let number = version["number"] as? Int
    else { return Self.error(400, "Error parsing xhtml") }
    guard number == page.versions.count + 1 else {
      return Self.error(
        409,
        "Version must be incremented when updating a page. Current Version: [\(page.versions.count)]. Provided version: [\(number)]"
      )
    }
    if state.dropsMarkers { body = body.replacing(/<\/?ac:inline-comment-marker[^>]*>/, with: "") }
    page.title = title
    page.versions.append((StorageRewriting.stored(body), version["message"] as? String ?? ""))
    state.pages[id] = page
    return Self.answer(Self.json(id, page, nil))
  }

  private func property(_ page: String, _ id: String?, _ state: inout State) -> Answer {
    guard let given = json as? [String: Any], let key = given["key"] as? String, let value = given["value"]
    else {
      return Self.error(400, "property")
    }
    let old = state.pages[page]?.properties[key]
    if request.method == "POST" {
      guard old == nil else { return Self.error(409, "there is such a property") }
    } else {
      guard let old, old.id == id else { return Self.error(404, "no property") }
      guard (given["version"] as? [String: Any])?["number"] as? Int == old.version + 1 else {
        return Self.error(409, "version of the property")
      }
    }
    let new = (id: old?.id ?? state.nextID(), value: value, version: (old?.version ?? 0) + 1)
    state.pages[page]?.properties[key] = new
    return Self.answer(Self.json(key, new))
  }

  /// A list comes in parts of one entry.
  private func comments(_ page: ConfluenceServer.Page) -> Answer {
    let position = query["cursor"].flatMap(Int.init) ?? 0
    let part = page.comments.dropFirst(position).prefix(1).map { comment in
      ["resolutionStatus": comment.status, "properties": ["inlineMarkerRef": comment.reference]]
        as [String: Any]
    }
    let next =
      position + 1 < page.comments.count ? "/wiki\(request.path)?cursor=\(position + 1)&limit=1" : nil
    return Self.list(part, next: next)
  }

  // MARK: Version 1

  private func search(_ state: State) -> Answer {
    let label = (query["cql"] ?? "").firstMatch(of: /label = "([^"]*)"/).map { String($0.1) }
    guard query["cql"]?.hasPrefix("space = \"IMG\" and type = page and ") == true, let label else {
      return Self.error(400, "Could not parse cql")
    }
    let found = state.pages.filter { $0.value.labels.contains(label) && !$0.value.isTrashed }
    return Self.list(found.keys.sorted().map { ["id": $0] })
  }

  private func label(_ page: String, _ state: inout State) -> Answer {
    guard let given = json as? [[String: Any]] else { return Self.error(400, "labels") }
    let names = given.compactMap { $0["name"] as? String }
    guard names.allSatisfy({ $0.wholeMatch(of: /[^A-Z:;,.?&\[\]()#^*@! ]{1,255}/) != nil }) else {
      return Self.error(400, "label")
    }
    state.pages[page]?.labels.formUnion(names)
    return Self.list(names.map { ["name": $0] })
  }

  private func attach(_ page: String, _ state: inout State) -> Answer {
    guard request.fields["x-atlassian-token"] == "nocheck" else {
      return Self.error(403, "XSRF check failed")
    }
    let text = String(decoding: request.body, as: UTF8.self)
    guard let boundary = request.fields["content-type"]?.components(separatedBy: "boundary=").last,
      let match = text.firstMatch(of: /name="file"; filename="([^"]+)"\r\nContent-Type: ([^\r]+)\r\n\r\n/),
      let end = text[match.range.upperBound...].range(of: "\r\n--\(boundary)"),
      text.contains("name=\"minorEdit\""), text.hasSuffix("--\(boundary)--\r\n")
    else { return Self.error(400, "multipart") }
    let content = Array(text[match.range.upperBound..<end.lowerBound].utf8)
    let old = state.pages[page]?.attachments[String(match.1)]
    let id = old?.id ?? "att\(state.nextID())"
    let comment = text.firstMatch(of: /name="comment"\r\n\r\n([^\r]*)\r\n/).map { String($0.1) } ?? ""
    state.pages[page]?.attachments[String(match.1)] = (id, (old?.versions ?? []) + [content], comment)
    return Self.list([["id": id, "title": String(match.1)]])
  }

  /// The store of files, which is given no credentials.
  private static func file(_ request: ServedRequest, _ state: State) -> Answer {
    let parts = request.path.split(separator: "/").map(String.init)
    guard let content = state.pages[parts[1]]?.attachments[parts[2]]?.versions.last else {
      return error(404, "no file")
    }
    return (200, [("Content-Type", "image/svg+xml")], content)
  }

  // MARK: JSON

  private var json: Any? { try? JSONSerialization.jsonObject(with: Data(request.body)) }

  private static func storage(of given: [String: Any]) -> String? {
    guard given["status"] as? String == "current", let body = given["body"] as? [String: Any],
      body["representation"] as? String == "storage", let value = body["value"] as? String,
      StorageRewriting.isWellFormed(value)
    else { return nil }
    return value
  }

  private static func json(_ id: String, _ page: ConfluenceServer.Page, _ version: Int?) -> [String: Any] {
    let number = version ?? page.versions.count
    let (body, message) = page.versions[number - 1]
    return [
      "id": id, "status": page.isTrashed ? "trashed" : "current", "title": page.title, "spaceId": "7",
      "version": ["number": number, "message": message],
      "body": ["storage": ["value": body, "representation": "storage"]],
    ]
  }

  private static func json(_ key: String, _ property: (id: String, value: Any, version: Int)) -> [String: Any]
  {
    ["id": property.id, "key": key, "value": property.value, "version": ["number": property.version]]
  }

  private static func list(_ results: [[String: Any]], next: String? = nil) -> Answer {
    answer(["results": results, "_links": next.map { ["next": $0] } ?? [:]])
  }

  private static func answer(_ object: [String: Any], status: Int = 200) -> Answer {
    let body = (try? JSONSerialization.data(withJSONObject: object)) ?? Data()
    return (status, [("Content-Type", "application/json")], Array(body))
  }

  private static func error(_ status: Int, _ title: String) -> Answer {
    answer(["errors": [["status": status, "title": title]]], status: status)
  }
}
