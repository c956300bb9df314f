package dev.hilo.access.policy;

/** Something that can be done to things of one type, as a room contributes it. */
public record Action(ActionPattern name, ResourceType on) {

    public static Action of(String name, ResourceType on) {
        if (name.contains("*")) {
            throw new IllegalArgumentException("an action is one thing: " + name);
        }
        return new Action(new ActionPattern(name), on);
    }
}
