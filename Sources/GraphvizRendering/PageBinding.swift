import CQPDF

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Binds pages that were drawn one by one to a PDF file, by libqpdf.
enum PageBinding {
  /// Why there is no file.
  struct Failure: Error {
    var reason: String
  }

  /// Binds drawings to a document.
  ///
  /// - Parameters:
  ///   - request: The sheets, title and language.
  ///   - files: A PDF file for each page; nil where a page shows the drawing before.
  /// - Returns: The file's bytes, which nobody releases: the process ends soon.
  static func bind(
    _ request: DocumentRequest,
    _ files: [UnsafeMutableRawBufferPointer?]
  ) -> Result<UnsafeRawBufferPointer, Failure> {
    let marks = request.pages.map { page in page.strokes.isEmpty ? nil : strdup(operators(page)) }
    defer { for text in marks { free(text) } }
    let pages = zip(zip(request.pages, files), marks).map { page, marks in
      waymark_page(
        file: UnsafeRawPointer(page.1?.baseAddress),
        length: page.1?.count ?? 0,
        left: page.0.left,
        bottom: page.0.bottom,
        width: page.0.width,
        height: page.0.height,
        marks: UnsafePointer(marks)
      )
    }
    var document: UnsafeMutableRawPointer?
    var length = 0
    var reason = [CChar](repeating: 0, count: 1024)
    let status = waymark_bind_pages(
      pages,
      pages.count,
      request.title,
      request.language,
      &document,
      &length,
      &reason,
      reason.count
    )
    guard status == 0, let document else {
      let text = reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
      return .failure(Failure(reason: String(decoding: text, as: UTF8.self)))
    }
    return .success(UnsafeRawBufferPointer(start: document, count: length))
  }

  /// A page's lines as PDF drawing operators.
  private static func operators(_ page: DocumentPage) -> String {
    var text = "0 G 0.5 w [] 0 d\n"
    for stroke in page.strokes {
      text += "\(number(stroke.x1)) \(number(stroke.y1)) m "
      text += "\(number(stroke.x2)) \(number(stroke.y2)) l S\n"
    }
    return text
  }

  /// A number with at most two decimals and without an exponent, as PDF wants it.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
    let rest = hundredths.magnitude % 100
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100)."
      + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
