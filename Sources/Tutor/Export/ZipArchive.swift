/// A zip archive of files that are stored as they are, without compression.
///
/// All files are dated 1 January 1980, so that equal content makes equal archives.
///
/// Source: PKWARE, "APPNOTE.TXT, .ZIP file format specification", version 6.3.
struct ZipArchive {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  private static let version: UInt16 = 20
  private static let date: UInt16 = 1 << 5 | 1

  /// An archive without files.
  init() {}

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - content: what is in it; all files together stay below 4 GiB.
  ///   - name: its name, in UTF-8.
  mutating func add(_ content: [UInt8], as name: String) {
    let start = UInt32(files.count)
    let common = Self.common(content, name)
    files += littleEndian(UInt32(0x0403_4b50)) + common + littleEndian(UInt16(0))
    files += Array(name.utf8) + content
    directory += littleEndian(UInt32(0x0201_4b50)) + littleEndian(Self.version) + common
    // No extra field, no comment, disk 0, no attributes.
    directory += [UInt8](repeating: 0, count: 12) + littleEndian(start) + Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    files + directory + littleEndian(UInt32(0x0605_4b50)) + [0, 0, 0, 0] + littleEndian(count)
      + littleEndian(count) + littleEndian(UInt32(directory.count))
      + littleEndian(UInt32(files.count)) + [0, 0]
  }

  /// What stands of a file both before it and in the directory.
  private static func common(_ content: [UInt8], _ name: String) -> [UInt8] {
    // Bit 11: the name is UTF-8. Method 0: stored.
    let (flags, method, time) = (UInt16(1 << 11), UInt16(0), UInt16(0))
    let size = littleEndian(UInt32(content.count))
    return [version, flags, method, time, date].flatMap { littleEndian($0) }
      + littleEndian(CyclicRedundancy.check(content)) + size + size
      + littleEndian(UInt16(name.utf8.count))
  }
}
