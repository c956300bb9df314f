package dev.hilo.access;

/**
 * Where a request came from.
 *
 * @param agent what the program at the other end calls itself; shown to the user, believed by
 *     nobody
 */
public record Origin(String requestId, String address, String agent) {

    private static final int LONGEST_AGENT = 200;

    public Origin {
        agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
        agent = agent.replaceAll("[^\\p{Print}]", "?");
    }
}
