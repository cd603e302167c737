import Foundation

/// Reads the files in `Fixtures`, or those of the same name in the folder `DESCENT_GOLDEN` names.
enum Fixture {
  static func data(_ name: String) throws -> Data {
    let here = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let folders = [ProcessInfo.processInfo.environment["DESCENT_GOLDEN"].map { URL(filePath: $0) }]
      .compactMap(\.self)
    for folder in folders + [here] {
      let file = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: file.path()) { return try Data(contentsOf: file) }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try decoder.decode(type, from: data(name))
  }
}
