package dev.hilo.kernel.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hilo.kernel.Blobs;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What every keeper of large things promises. */
public abstract class BlobsContract {

    protected abstract Blobs blobs() throws IOException;

    @Test
    void what_was_put_is_there_under_its_name() throws IOException {
        put("cold/a.txt", "one");
        put("cold/b/c.txt", "two");
        put("cold/a.txt", "three");
        assertThat(read("cold/a.txt")).isEqualTo("three");
        assertThat(blobs().open("cold/b.txt")).isEmpty();
        assertThat(blobs().names("cold/")).containsExactly("cold/a.txt", "cold/b/c.txt");
        assertThat(blobs().names("")).hasSize(2);
    }

    @Test
    void a_blob_that_could_not_be_written_is_not_there() throws IOException {
        put("a", "before");
        assertThatThrownBy(() ->
                        blobs().put(
                                        "a",
                                        out -> {
                                            out.write('x');
                                            throw new IOException("no room");
                                        }))
                .hasMessage("no room");
        assertThat(read("a")).isEqualTo("before");
        assertThat(blobs().names("")).containsExactly("a");
    }

    @Test
    void those_of_a_prefix_are_deleted_together() throws IOException {
        put("andes/a", "1");
        put("andes/b", "2");
        put("border/a", "3");
        assertThat(blobs().deleteAll("andes/")).isEqualTo(2);
        assertThat(blobs().names("")).containsExactly("border/a");
    }

    @Test
    void a_name_leads_nowhere_else() {
        for (String name : new String[] {"../a", "a/../../b", "/a", "a//b", "", ".a"}) {
            assertThatThrownBy(() -> put(name, "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void put(String name, String text) throws IOException {
        blobs().put(name, out -> out.write(text.getBytes(UTF_8)));
    }

    private String read(String name) throws IOException {
        try (var in = blobs().open(name).orElseThrow()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
