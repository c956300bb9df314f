package dev.hilo.server.plant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.hilo.plant.ImportFormat;
import dev.hilo.plant.ImportRow;
import dev.hilo.plant.LineProblems;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Plants as JSON: {@code {"items": […]}} or only the list, one object an item. Read as a stream, so
 * that every problem has its line. Thread-safe.
 */
public final class JsonFormat implements ImportFormat {

    /** Far longer than any text of an item. */
    private static final int LONGEST_TEXT = 200_000;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                    .build();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void read(byte[] file, LineProblems problems, Consumer<ImportRow> rows) {
        int line = 1;
        boolean empty = true;
        try (var parser = FACTORY.createParser(file)) {
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && "items".equals(parser.nextFieldName())) {
                token = parser.nextToken();
            }
            if (token != JsonToken.START_ARRAY) {
                problems.add(1, "", "field.list");
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                line = parser.currentTokenLocation().getLineNr();
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    rows.accept(new ImportRow(line, new JsonItem(parser, line).read()));
                    empty = false;
                } else {
                    parser.skipChildren();
                    problems.add(line, "", "field.object");
                }
            }
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            problems.add(
                    where == null ? line : where.getLineNr(),
                    "",
                    "json.malformed",
                    e.getOriginalMessage().lines().findFirst().orElse(""),
                    where == null ? line : where.getLineNr(),
                    where == null ? 0 : where.getColumnNr());
        } catch (IOException e) {
            // Jackson says so of bytes that are not UTF-8.
            problems.add(line, "", "json.not-utf-8");
        }
        if (empty) {
            problems.add(line, "", "import.empty");
        }
    }
}
