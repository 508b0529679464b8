public import JSONDocuments
public import ComparisonModel

extension PrivilegeObservation: ImageObservation {
  /// Adds `setuid_files`.
  public func add(to facts: inout Facts) {
    facts[.setuidFiles] = .names(setIDFiles.map(\.path))
  }

  /// The files one by one.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [
      .init("setid_files", .list(setIDFiles.map(Self.setIDFile))),
      .init("file_capabilities", .list(filesWithCapabilities.map { .text($0) })),
    ]
  }

  private static func setIDFile(_ file: PrivilegeObservation.SetIDFile) -> JSONValue {
    .object([
      .init("path", .text(file.path)), .init("mode", .text(String(file.mode, radix: 8))),
      .init("uid", .integer(Int64(file.userID))), .init("gid", .integer(Int64(file.groupID))),
    ])
  }
}
