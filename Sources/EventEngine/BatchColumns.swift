import EventImport

/// A batch's columns as plain pointers, for the loops of one worker.
///
/// Valid only inside the closure of `withColumns`, while the batch's arrays are pinned.
struct BatchColumns: ~Copyable {
  let count: Int
  let times: UnsafePointer<Int64>
  let customers: UnsafePointer<FieldSlice>
  let cases: UnsafePointer<FieldSlice>
  let names: UnsafePointer<FieldSlice>
  let status: UnsafePointer<RowStatus>
  /// The attributes' columns, by their positions in the plan.
  let attributes: UnsafePointer<UnsafePointer<FieldSlice>>
  private let base: UnsafeRawPointer
  private let scratch: UnsafeRawPointer

  /// A stand-in for the address of batches that have no bytes at all; never read.
  private static var nowhere: UnsafeRawPointer? { UnsafeRawPointer(bitPattern: 64) }

  private init?(
    _ batch: EventBatch,
    times: UnsafeBufferPointer<Int64>,
    customers: UnsafeBufferPointer<FieldSlice>,
    cases: UnsafeBufferPointer<FieldSlice>,
    names: UnsafeBufferPointer<FieldSlice>,
    status: UnsafeBufferPointer<RowStatus>,
    attributes: UnsafePointer<UnsafePointer<FieldSlice>>
  ) {
    guard
      let times = times.baseAddress,
      let customers = customers.baseAddress,
      let names = names.baseAddress,
      let status = status.baseAddress,
      let base = batch.bytes.map({ UnsafeRawPointer($0) }) ?? Self.nowhere
    else { return nil }
    count = batch.count
    self.times = times
    self.customers = customers
    self.cases = cases.baseAddress ?? customers
    self.names = names
    self.status = status
    self.attributes = attributes
    self.base = base
    scratch = batch.scratch.map { UnsafeRawPointer($0) } ?? base
  }

  /// Runs a closure on a batch's columns; it is not run for a batch without rows.
  static func with(
    _ batch: EventBatch,
    _ body: (borrowing BatchColumns) throws(EventEngineError) -> Void
  ) throws(EventEngineError) {
    let result: Result<Void, EventEngineError> = batch.times.withUnsafeBufferPointer { times in
      batch.customers.withUnsafeBufferPointer { customers in
        batch.cases.withUnsafeBufferPointer { cases in
          batch.names.withUnsafeBufferPointer { names in
            batch.status.withUnsafeBufferPointer { status in
              withAttributes(of: batch) { attributes in
                let columns = BatchColumns(
                  batch,
                  times: times,
                  customers: customers,
                  cases: cases,
                  names: names,
                  status: status,
                  attributes: attributes
                )
                guard let columns else { return .success(()) }
                do throws(EventEngineError) {
                  try body(columns)
                  return .success(())
                } catch {
                  return .failure(error)
                }
              }
            }
          }
        }
      }
    }
    try result.get()
  }

  /// Runs a closure while all columns of attributes are pinned.
  private static func withAttributes<Value>(
    of batch: EventBatch,
    _ body: (UnsafePointer<UnsafePointer<FieldSlice>>) -> Value
  ) -> Value {
    let count = batch.attributes.count
    return withUnsafeTemporaryAllocation(
      of: UnsafePointer<FieldSlice>.self,
      capacity: count + 1
    ) { columns in
      // One more than there are, so that the memory has an address without attributes too.
      let none = FieldSlice.empty
      return withUnsafePointer(to: none) { none in
        columns.initialize(repeating: none)
        func pin(_ index: Int) -> Value {
          if index == count {
            return body(UnsafePointer(columns.baseAddress.unsafelyUnwrapped))
          }
          return batch.attributes[index].withUnsafeBufferPointer { column in
            if let base = column.baseAddress { columns[index] = base }
            return pin(index + 1)
          }
        }
        return pin(0)
      }
    }
  }

  /// Where a field's bytes begin.
  @inline(__always)
  func address(of slice: FieldSlice) -> UnsafeRawPointer {
    let offset = Int(slice.start & ~FieldSlice.scratchBit)
    return (slice.start & FieldSlice.scratchBit == 0 ? base : scratch) + offset
  }

  /// The bytes of an attribute of a row, by the attribute's position in the plan.
  @inline(__always)
  func attribute(_ index: Int, row: Int) -> UnsafeRawBufferPointer {
    let slice = attributes[index][row]
    return UnsafeRawBufferPointer(start: address(of: slice), count: Int(slice.length))
  }
}
