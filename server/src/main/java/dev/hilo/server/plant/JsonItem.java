package dev.hilo.server.plant;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.hilo.kernel.Refusal;
import dev.hilo.plant.Members;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of a file, read as a stream and no larger than an item can be, so that a hostile file
 * cannot fill the memory. Used by one thread, for one item.
 */
final class JsonItem {

    private static final int MOST_VALUES = 5_000;

    private final JsonParser in;
    private final int line;
    private int values;

    JsonItem(JsonParser in, int line) {
        this.in = in;
        this.line = line;
    }

    /** From the item's opening brace to its closing one. */
    Members read() throws IOException {
        return Members.patch(object());
    }

    private Map<String, @Nullable Object> object() throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = in.currentName();
            in.nextToken();
            members.put(name, value());
        }
        return members;
    }

    private List<@Nullable Object> list() throws IOException {
        var list = new ArrayList<@Nullable Object>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return list;
    }

    private @Nullable Object value() throws IOException {
        if (++values > MOST_VALUES) {
            throw Refusal.invalid("line " + line, "import.item-too-large", MOST_VALUES);
        }
        var token = in.currentToken();
        if (token.isNumeric()) {
            return in.getNumberValue();
        }
        if (token.isBoolean()) {
            return in.getBooleanValue();
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> in.getText();
            default -> null;
        };
    }
}
