package dev.hilo.plant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** From low to high, in the sensor's unit: what it can measure, or what is normal. */
public record Band(double low, double high) {

    static Optional<Band> read(MembersReader parent, String field) {
        return parent.object(field)
                .flatMap(in -> {
                    var low = in.number("low");
                    var high = in.number("high");
                    in.required("low", low);
                    in.required("high", high);
                    in.done();
                    if (low.isEmpty() || high.isEmpty()) {
                        return Optional.empty();
                    }
                    if (low.get() >= high.get()) {
                        in.problem("low", "band.order", low.get(), high.get());
                        return Optional.empty();
                    }
                    return Optional.of(new Band(low.get(), high.get()));
                });
    }

    public boolean contains(Band other) {
        return low <= other.low && other.high <= high;
    }

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("low", low);
        members.put("high", high);
        return members;
    }
}
