import CPNG
import GraphvizRendering
import TestSupport
import Testing

/// PNG files as libpng reads them.
@Suite struct PNGDeviceTests {
  /// Colours as DOT writes them, in a drawing that they fill: what a reader must find in its middle.
  @Test(
    arguments: [
      ("#0066cc", [0x00, 0x66, 0xCC, 0xFF]),
      ("#d73027", [0xD7, 0x30, 0x27, 0xFF]),
      // Cairo keeps this one as 0x80 of red at most; in a PNG file, colours are whole.
      ("#ff000080", [0xFF, 0x00, 0x00, 0x80]),
      ("#00000000", [0x00, 0x00, 0x00, 0x00]),
    ] as [(String, [UInt8])]
  )
  func coloursAreKept(colour: String, expected: [UInt8]) throws {
    let dot = "digraph { graph [bgcolor=\"\(colour)\", pad=1]; a [style=invis] }"
    let picture = try decode(builtRenderer().render(dot: dot, formats: [.png])[.png])
    let middle = 4 * (picture.height / 2 * picture.width + picture.width / 2)
    #expect(Array(picture.pixels[middle..<middle + 4]) == expected)
  }

  @Test func pictureHasTheDrawingsSize() throws {
    // Two inches of padding on each side of a point, at 100 pixels an inch.
    let dot = "digraph { graph [pad=2, dpi=100]; a [shape=point, width=0.01] }"
    let picture = try decode(builtRenderer().render(dot: dot, formats: [.png])[.png])
    #expect((400...404).contains(picture.width))
    #expect((400...404).contains(picture.height))
  }

  /// Each drawing of a process is a file of its own.
  @Test func picturesDoNotRunTogether() throws {
    let renderer = try builtRenderer()
    let small = try renderer.render(dot: "digraph { a }", formats: [.png])[.png]
    let large = try renderer.render(dot: "digraph { a -> b -> c -> d }", formats: [.png])[.png]
    #expect(try decode(small).height < decode(large).height)
    #expect(small.suffix(8) == large.suffix(8), "the end of every PNG file")
  }

  private func decode(_ file: [UInt8]) throws -> (width: Int, height: Int, pixels: [UInt8]) {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    try #require(png_image_begin_read_from_memory(&image, file, file.count) != 0)
    image.format = png_uint_32(PNG_FORMAT_FLAG_ALPHA | PNG_FORMAT_FLAG_COLOR)
    var pixels = [UInt8](repeating: 0, count: 4 * Int(image.width) * Int(image.height))
    try #require(png_image_finish_read(&image, nil, &pixels, 0, nil) != 0)
    return (Int(image.width), Int(image.height), pixels)
  }
}
