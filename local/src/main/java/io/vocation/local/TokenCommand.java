package io.vocation.local;

import java.nio.file.Path;

/** {@code ./vocation token USER}: prints an access token and nothing else. */
public final class TokenCommand {
    private TokenCommand() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            System.err.println("usage: ./vocation token USER\n  USER is one of: " + String.join(", ", Tokens.known()));
            System.exit(2);
        }
        try {
            System.out.println(print(arguments[0]));
        } catch (PlatformException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String print(String who) {
        Path root = Layout.findRoot();
        Layout layout = new Layout(root, root.resolve(".vocation"));
        if (!Tokens.known().contains(who)) {
            throw new PlatformException(
                    "There is no demo user or client " + who + "; there are: " + String.join(", ", Tokens.known()));
        }
        LocalAddress address = LocalAddress.read(layout.address())
                .orElseThrow(() -> new PlatformException("The platform is not up: start it with ./vocation up."));
        return Tokens.of(layout, address.ports()).of(who);
    }
}
