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

  /// Runs a closure on a batch's columns; it is not run for a batch without rows.
  ///
  /// The closures below use the batch's arrays one by one: one that used the batch would hold a copy of it,
  /// and count the references of all of them.
  static func with(
    _ batch: EventBatch,
    _ body: (borrowing BatchColumns) throws(EventEngineError) -> Void
  ) throws(EventEngineError) {
    let count = batch.count
    let start = batch.bytes.map { UnsafeRawPointer($0) } ?? nowhere
    let scratch = batch.scratch.map { UnsafeRawPointer($0) } ?? start
    guard count > 0, let start, let scratch else { return }
    let (customers, cases, names) = (batch.customers, batch.cases, batch.names)
    let (status, attributes) = (batch.status, batch.attributes)
    let result: Result<Void, EventEngineError> = batch.times.withUnsafeBufferPointer { times in
      customers.withUnsafeBufferPointer { customers in
        cases.withUnsafeBufferPointer { cases in
          names.withUnsafeBufferPointer { names in
            status.withUnsafeBufferPointer { status in
              withAddresses(of: attributes) { attributes in
                guard
                  let times = times.baseAddress,
                  let customers = customers.baseAddress,
                  let names = names.baseAddress,
                  let status = status.baseAddress
                else { return .success(()) }
                let columns = BatchColumns(
                  count: count,
                  times: times,
                  customers: customers,
                  cases: cases.baseAddress ?? customers,
                  names: names,
                  status: status,
                  attributes: attributes,
                  base: start,
                  scratch: scratch
                )
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
  private static func withAddresses<Value>(
    of attributes: [[FieldSlice]],
    _ body: (UnsafePointer<UnsafePointer<FieldSlice>>) -> Value
  ) -> Value {
    let count = attributes.count
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
          return attributes[index].withUnsafeBufferPointer { column in
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
