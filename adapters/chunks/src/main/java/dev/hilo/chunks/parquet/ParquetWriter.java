package dev.hilo.chunks.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a Parquet file: fill the columns row by row, end a group before it grows too large, and
 * finish. The stream stays the caller's. For one thread.
 */
public final class ParquetWriter {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int LEVEL = 3;

    private static final int OPTIONAL = 1;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int RLE_DICTIONARY = 8;
    private static final int ZSTD = 6;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;

    /** A column of a group as it was written. */
    private record Written(
            Column.Kind kind,
            String name,
            int rows,
            long dictionaryAt,
            long dataAt,
            long plainBytes,
            long bytes,
            Optional<Bound> bound) {}

    private record Group(int rows, List<Written> columns) {}

    private final OutputStream out;
    private final List<Column> columns;
    private final List<Group> groups = new ArrayList<>();
    private long at;

    public ParquetWriter(OutputStream out, List<Column> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        write(MAGIC);
    }

    /** Writes what the columns hold, of which each has the same number of rows, and clears them. */
    public void endGroup() throws IOException {
        int rows = columns.getFirst().rows();
        if (rows == 0) {
            return;
        }
        var written = new ArrayList<Written>();
        for (var column : columns) {
            if (column.rows() != rows) {
                throw new IllegalStateException("columns of different lengths");
            }
            written.add(write(column));
            column.clear();
        }
        groups.add(new Group(rows, written));
    }

    public void finish() throws IOException {
        endGroup();
        byte[] footer = footer();
        write(footer);
        var length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        write(length.putInt(footer.length).array());
        write(MAGIC);
    }

    private Written write(Column column) throws IOException {
        long begin = at;
        long plainBytes = 0;
        long dictionaryAt = 0;
        if (column.hasDictionary()) {
            dictionaryAt = at;
            byte[] dictionary = column.dictionary();
            var header = new CompactSink();
            plainBytes +=
                    writePage(
                            DICTIONARY_PAGE,
                            dictionary,
                            header,
                            () ->
                                    header.struct(
                                            7,
                                            () ->
                                                    header.i32(1, column.dictionarySize())
                                                            .i32(2, PLAIN)));
        }
        long dataAt = at;
        int encoding = column.hasDictionary() ? RLE_DICTIONARY : PLAIN;
        int rows = column.rows();
        var header = new CompactSink();
        plainBytes +=
                writePage(
                        DATA_PAGE,
                        column.page(),
                        header,
                        () ->
                                header.struct(
                                        5,
                                        () ->
                                                header.i32(1, rows)
                                                        .i32(2, encoding)
                                                        .i32(3, RLE)
                                                        .i32(4, RLE)));
        return new Written(
                column.kind(),
                column.name(),
                rows,
                dictionaryAt,
                dataAt,
                plainBytes,
                at - begin,
                column.bound());
    }

    private long writePage(int type, byte[] plain, CompactSink header, Runnable rest)
            throws IOException {
        byte[] packed = Zstd.compress(plain, LEVEL);
        header.element(() -> {
            header.i32(1, type).i32(2, plain.length).i32(3, packed.length);
            rest.run();
        });
        byte[] head = header.toBytes();
        write(head);
        write(packed);
        return (long) head.length + plain.length;
    }

    private byte[] footer() {
        var sink = new CompactSink();
        return sink.element(
                        () -> {
                            sink.i32(1, 1).structs(2, columns.size() + 1);
                            sink.element(() -> sink.text(4, "schema").i32(5, columns.size()));
                            columns.forEach(column -> schema(sink, column));
                            sink.i64(3, groups.stream().mapToLong(Group::rows).sum());
                            sink.structs(4, groups.size());
                            groups.forEach(group -> group(sink, group));
                            sink.text(6, "Hilo");
                        })
                .toBytes();
    }

    private static void schema(CompactSink sink, Column column) {
        sink.element(() -> {
            sink.i32(1, column.kind().physical).i32(3, OPTIONAL).text(4, column.name());
            if (column.kind().converted >= 0) {
                sink.i32(6, column.kind().converted);
            }
        });
    }

    private static void group(CompactSink sink, Group group) {
        sink.element(() -> {
            sink.structs(1, group.columns().size());
            group.columns().forEach(column -> column(sink, column));
            sink.i64(2, group.columns().stream().mapToLong(Written::plainBytes).sum());
            sink.i64(3, group.rows());
        });
    }

    private static void column(CompactSink sink, Written column) {
        boolean dictionary = column.dictionaryAt() > 0;
        sink.element(() -> {
            sink.i64(2, dictionary ? column.dictionaryAt() : column.dataAt());
            sink.struct(
                    3,
                    () -> {
                        sink.i32(1, column.kind().physical);
                        sink.numbers(2, dictionary ? RLE_DICTIONARY : PLAIN, RLE, PLAIN);
                        sink.texts(3, column.name()).i32(4, ZSTD).i64(5, column.rows());
                        sink.i64(6, column.plainBytes())
                                .i64(7, column.bytes())
                                .i64(9, column.dataAt());
                        if (dictionary) {
                            sink.i64(11, column.dictionaryAt());
                        }
                        column.bound().ifPresent(bound -> statistics(sink, bound));
                    });
        });
    }

    private static void statistics(CompactSink sink, Bound bound) {
        sink.struct(12, () -> sink.binary(5, bound.largest()).binary(6, bound.least()));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }
}
