package id.alurkonten.publishing.platform;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses the system calls when somebody else names them: those that the whole internet has. Refused are this
 * machine, private networks, link-local ones with their metadata services, and IPv6 forms that hold one of those.
 */
public final class PublicAddress {

    private PublicAddress() {}

    /** Whether it is nobody's own network. IPv6 forms that embed an IPv4 address are judged by it. */
    public static boolean isPublic(InetAddress address) {
        return address instanceof Inet6Address six ? isPublic(six) : isPublic((Inet4Address) address);
    }

    private static boolean isPublic(Inet4Address address) {
        byte[] bytes = address.getAddress();
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        boolean special = a == 0 // this network
                || a == 10
                || a == 127
                || (a == 100 && b >= 64 && b < 128) // shared by a carrier (RFC 6598)
                || (a == 169 && b == 254) // link-local, with the clouds' metadata
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2)) // protocol assignments, documentation
                || (a == 192 && b == 88 && c == 99) // 6to4 relays
                || (a == 198 && (b == 18 || b == 19)) // benchmarks
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113)
                || a >= 224; // multicast, reserved, broadcast
        return !special;
    }

    private static boolean isPublic(Inet6Address address) {
        byte[] bytes = address.getAddress();
        if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b)) { // NAT64, 64:ff9b::/96 and the local 64:ff9b:1::/48
            return startsWith(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0) && isPublic(embedded(bytes, 12));
        }
        if (startsWith(bytes, 0x20, 0x02)) { // 6to4, 2002::/16
            return isPublic(embedded(bytes, 2));
        }
        // of all else only what is assigned to the internet, 2000::/3, without Teredo, ORCHID and documentation:
        // so neither ::, ::1, ::ffff:0:0/96, ::/96, fc00::/7, fe80::/10 nor ff00::/8
        return (bytes[0] & 0xe0) == 0x20
                && !startsWith(bytes, 0x20, 0x01, 0x00, 0x00)
                && !startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8)
                && !(startsWith(bytes, 0x20, 0x01, 0x00) && (bytes[3] & 0xf0) >= 0x10 && (bytes[3] & 0xf0) <= 0x30)
                && !(startsWith(bytes, 0x3f, 0xff) && (bytes[2] & 0xf0) == 0);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static Inet4Address embedded(byte[] bytes, int from) {
        try {
            return (Inet4Address) InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
