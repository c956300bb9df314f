package dev.hilo.server.plant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hilo.plant.ImportFormat;
import dev.hilo.plant.ImportRow;
import dev.hilo.plant.LineProblems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Plants as JSON: {@code {"items": […]}} or only the list, one object an item. Read as a stream, so
 * that every problem has its line. Thread-safe.
 */
public final class JsonFormat implements ImportFormat {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<ImportRow> read(byte[] file, LineProblems problems) {
        var rows = new ArrayList<ImportRow>();
        int line = 1;
        try (var parser = MAPPER.createParser(file)) {
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && "items".equals(parser.nextFieldName())) {
                token = parser.nextToken();
            }
            if (token != JsonToken.START_ARRAY) {
                problems.add(1, "", "field.list");
                return rows;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                line = parser.currentTokenLocation().getLineNr();
                JsonNode item = parser.readValueAsTree();
                if (item.isObject()) {
                    rows.add(new ImportRow(line, JsonMembers.members(item)));
                } else {
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
        if (rows.isEmpty()) {
            problems.add(line, "", "import.empty");
        }
        return rows;
    }
}
