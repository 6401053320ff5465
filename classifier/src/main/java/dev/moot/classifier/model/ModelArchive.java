package dev.moot.classifier.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A model file as entries of bytes; the same entries give the same file. */
final class ModelArchive {

    /** The largest file that is read, and the most it may unpack to, in bytes. */
    static final long MAX_BYTES = 256L << 20;

    private static final int BUFFER = 1 << 16;

    private ModelArchive() {}

    interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    static byte[] bytes(Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            part.write(out);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The entries in the order of the file, checked against its checksums. */
    static Map<String, byte[]> unzip(InputStream archive, String name) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(archive, BUFFER))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) (MAX_BYTES - total) + 1);
                total += bytes.length;
                if (total > MAX_BYTES) {
                    throw new ModelException(name + " unpacks to more than " + MAX_BYTES + " bytes");
                }
                entries.put(entry.getName(), bytes);
            }
        }
        return entries;
    }

    static byte[] entry(Map<String, byte[]> entries, String entry, String name) {
        byte[] bytes = entries.get(entry);
        if (bytes == null) {
            throw new ModelException(name + " is not a model file: it has no " + entry);
        }
        return bytes;
    }

    static DataInputStream stream(Map<String, byte[]> entries, String entry, String name) {
        return new DataInputStream(new ByteArrayInputStream(entry(entries, entry, name)));
    }

    static InputStream resource(String name) throws IOException {
        InputStream in = ModelArchive.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("resource " + name + " is missing");
        }
        return in;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
