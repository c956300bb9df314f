package dev.hilo.server.security;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

/**
 * A certificate of our own making for a site that has none: made once, kept in the data folder, for
 * this machine's names and addresses.
 */
public record Certificates(Path certificate, Path key) {

    private static final Duration LIFE = Duration.ofDays(825);

    /** The certificate in the folder, made now if there is none. */
    public static Certificates selfSigned(Path folder, String host) {
        var files =
                new Certificates(
                        folder.resolve("self-signed.crt"), folder.resolve("self-signed.key"));
        try {
            if (!Files.exists(files.certificate) || !Files.exists(files.key)) {
                Files.createDirectories(folder);
                files.make(host);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the certificate cannot be written to " + folder, e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("the certificate cannot be made", e);
        }
    }

    private void make(String host)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=Hilo " + host.replaceAll("[^A-Za-z0-9.:-]", ""));
        var now = Instant.now();
        var builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(127, new SecureRandom()),
                        Date.from(now.minus(Duration.ofHours(1))),
                        Date.from(now.plus(LIFE)),
                        name,
                        pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        var names = new ArrayList<GeneralName>();
        for (String each : names(host)) {
            boolean address = IPAddress.isValid(each);
            names.add(new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, each));
        }
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(names.toArray(GeneralName[]::new)));
        var signed =
                builder.build(
                        new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        write(key, new JcaPKCS8Generator(pair.getPrivate(), null).generate(), "rw-------");
        write(certificate, signed, "rw-r--r--");
    }

    private static Set<String> names(String host) throws IOException {
        var names = new TreeSet<>(Set.of("localhost", "127.0.0.1"));
        names.add(host);
        names.add(InetAddress.getLocalHost().getHostName());
        names.remove("0.0.0.0");
        names.remove("::");
        return names;
    }

    private static void write(Path file, Object content, String permissions) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(content);
        }
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        Files.writeString(file, text.toString());
    }
}
