internal import CZlib

/// Bytes that gzip has packed.
///
/// Source: Deutsch, "GZIP file format specification version 4.3", RFC 1952.
public enum Gzip {
  /// Why bytes cannot be unpacked.
  public enum Failure: Error, Hashable, Sendable {
    /// They begin as gzip's do, and do not go on or end so.
    case damaged
    /// They would be more than is read of a file.
    case tooLarge
  }

  /// The version of the zlib that unpacks.
  public static var libraryVersion: String { String(cString: zlibVersion()) }

  /// Tells whether bytes begin as gzip's do.
  public static func packs(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

  /// The bytes as they were before they were packed.
  ///
  /// - Parameters:
  ///   - bytes: one packed file, or several one after the other, which unpack to one.
  ///   - limit: the most bytes that may come out.
  /// - Returns: what was packed.
  /// - Throws: why they cannot be unpacked.
  public static func unpacked(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    guard let packed = UInt32(exactly: bytes.count) else { throw .tooLarge }
    var input = bytes
    var result: [UInt8] = []
    let failure = input.withUnsafeMutableBufferPointer { memory -> Failure? in
      var stream = z_stream()
      // 16 more than the largest window: with gzip's header and sum.
      let size = Int32(MemoryLayout<z_stream>.size)
      guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return .damaged }
      defer { inflateEnd(&stream) }
      (stream.next_in, stream.avail_in) = (memory.baseAddress, packed)
      return inflate(&stream, into: &result, limit: limit)
    }
    if let failure { throw failure }
    return result
  }

  /// Unpacks piece by piece to the end of the last member of the file.
  private static func inflate(
    _ stream: inout z_stream, into result: inout [UInt8], limit: Int
  ) -> Failure? {
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let (status, count) = piece.withUnsafeMutableBufferPointer { memory in
        (stream.next_out, stream.avail_out) = (memory.baseAddress, UInt32(memory.count))
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        return (status, memory.count - Int(stream.avail_out))
      }
      result += piece.prefix(count)
      guard result.count <= limit else { return .tooLarge }
      if status == Z_STREAM_END {
        guard stream.avail_in > 0 else { return nil }
        // What follows is another member, whose header is checked as the first one's, or damage.
        guard inflateReset(&stream) == Z_OK else { return .damaged }
        continue
      }
      // Without progress the rest is missing.
      guard status == Z_OK, count > 0 || stream.avail_in > 0 else { return .damaged }
    }
  }
}
