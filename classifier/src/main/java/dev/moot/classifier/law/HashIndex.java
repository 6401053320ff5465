package dev.moot.classifier.law;

import java.util.Arrays;

/** The places of distinct hashes in an array, found without boxing: open addressing (Knuth, vol. 3, 6.4). Immutable. */
final class HashIndex {

    private static final int MIX = 0x9E3779B1;
    private static final int FREE = -1;

    private final int[] hashes;
    private final int[] places;
    private final int shift;

    /** Indexes hashes, no two alike. */
    HashIndex(int[] hashes) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * hashes.length + 1);
        this.hashes = hashes.clone();
        this.places = new int[1 << bits];
        this.shift = Integer.SIZE - bits;
        Arrays.fill(places, FREE);
        for (int i = 0; i < hashes.length; i++) {
            places[slot(hashes[i])] = i;
        }
    }

    /** Where a hash stands in the array, or -1. */
    int find(int hash) {
        return places[slot(hash)];
    }

    /** The slot that holds a hash, or the free one where it would go. */
    private int slot(int hash) {
        int slot = (hash * MIX) >>> shift;
        while (places[slot] != FREE && hashes[places[slot]] != hash) {
            slot = (slot + 1) & (places.length - 1);
        }
        return slot;
    }
}
