package dev.moot.classifier.encoder;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/**
 * A product of bfloat16 matrices by oneDNN, which compiles code for each shape. It is always {@value #BLOCK} rows that are
 * multiplied: code for another number may add up in another order, the next rounding makes that larger, and a comment would
 * have other scores in another batch. What stands behind the last row is multiplied as well, and nobody reads it.
 *
 * <p>Not thread-safe; the weights it packs are for all threads.
 */
final class Bfloat16Product {

    /** Rows that are multiplied at a time. */
    static final int BLOCK = 64;

    private static final boolean FAST = hasInstructions();

    /** For each thread its own: what oneDNN compiles computes in a room that belongs to the thread that compiled it. */
    private static final ThreadLocal<Map<Shape, Bfloat16Product>> COMPILED = ThreadLocal.withInitial(HashMap::new);

    private final memory.desc floatRows;
    private final memory.desc rows;
    private final reorder rounding;
    private final matmul.primitive_desc description;
    private final matmul product;

    private record Shape(int in, int out, boolean inner) {}

    /** Loads the library, so nothing here is touched where that is not fast. */
    private static final class Engine {
        static final engine CPU = new engine(engine.kind.cpu, 0);
        static final ThreadLocal<stream> STREAM = ThreadLocal.withInitial(() -> new stream(CPU));
    }

    private Bfloat16Product(Shape shape) {
        this.floatRows = matrix(BLOCK, shape.in, data_type.f32, format_tag.ab);
        this.rows = matrix(BLOCK, shape.in, data_type.bf16, format_tag.ab);
        this.rounding = new reorder(nowhere(floatRows), nowhere(rows));
        memory.desc weights = matrix(shape.in, shape.out, data_type.bf16, format_tag.any);
        this.description = shape.inner
                ? new matmul.primitive_desc(
                        new matmul.desc(
                                rows,
                                weights,
                                matrix(1, shape.out, data_type.f32, format_tag.ab),
                                matrix(BLOCK, shape.out, data_type.bf16, format_tag.ab)),
                        gelu(),
                        Engine.CPU)
                : new matmul.primitive_desc(
                        new matmul.desc(rows, weights, matrix(BLOCK, shape.out, data_type.f32, format_tag.ab)),
                        Engine.CPU);
        this.product = new matmul(description);
    }

    /** Whether this machine multiplies bfloat16 by instructions of its own. */
    static boolean isFast() {
        return FAST;
    }

    private static boolean hasInstructions() {
        try {
            int needed = dnnl.dnnl_cpu_isa_avx512_core_bf16;
            return (dnnl.dnnl_get_effective_cpu_isa() & needed) == needed;
        } catch (LinkageError e) {
            // An operating system or a processor for which there is no build of the library.
            return false;
        }
    }

    /** The calling thread's product of rows with a matrix, in binary32. */
    static Bfloat16Product of(int in, int out) {
        return COMPILED.get().computeIfAbsent(new Shape(in, out, false), Bfloat16Product::new);
    }

    /** Like {@link #of}, and then a bias is added and {@link Gelu} applied, and the result rounded to bfloat16. */
    static Bfloat16Product inner(int in, int out) {
        return COMPILED.get().computeIfAbsent(new Shape(in, out, true), Bfloat16Product::new);
    }

    private static memory.desc matrix(int rows, int columns, data_type type, format_tag format) {
        return new memory.desc(new long[] {rows, columns}, type, format);
    }

    private static memory nowhere(memory.desc description) {
        return new memory(description, Engine.CPU, new Pointer());
    }

    private static primitive_attr gelu() {
        post_ops operations = new post_ops();
        operations.append_eltwise(1, dnnl.algorithm.eltwise_gelu_erf, 0, 0);
        primitive_attr attributes = new primitive_attr();
        attributes.set_post_ops(operations);
        return attributes;
    }

    /** Weights, {@code [in × out]} row by row, in the order in which the product wants them. */
    memory weights(float[] weights, int in, int out) {
        memory packed = new memory(description.weights_desc(), Engine.CPU);
        try (FloatPointer numbers = new FloatPointer(weights);
                memory plain = new memory(matrix(in, out, data_type.f32, format_tag.ab), Engine.CPU, numbers);
                reorder packing = new reorder(plain, packed)) {
            packing.execute(Engine.STREAM.get(), plain, packed);
            Engine.STREAM.get()._wait();
        }
        return packed;
    }

    /** Rounds rows to bfloat16. */
    void round(FloatPointer from, ShortPointer to) {
        try (memory source = new memory(floatRows, Engine.CPU, from);
                memory target = new memory(rows, Engine.CPU, to)) {
            rounding.execute(Engine.STREAM.get(), source, target);
            Engine.STREAM.get()._wait();
        }
    }

    /** Multiplies rows. */
    void multiply(ShortPointer from, memory weights, Pointer to) {
        try (IntMemoryMap arguments = new IntMemoryMap()) {
            multiply(from, weights, to, arguments);
        }
    }

    /** Multiplies rows and adds a bias, as long as a row of the product, which an {@link #inner} product takes. */
    void multiply(ShortPointer from, memory weights, FloatPointer bias, Pointer to) {
        try (IntMemoryMap arguments = new IntMemoryMap();
                memory added = new memory(description.bias_desc(), Engine.CPU, bias)) {
            arguments.put(dnnl.DNNL_ARG_BIAS, added);
            multiply(from, weights, to, arguments);
        }
    }

    private void multiply(ShortPointer from, memory weights, Pointer to, IntMemoryMap arguments) {
        try (memory source = new memory(rows, Engine.CPU, from);
                memory target = new memory(description.dst_desc(), Engine.CPU, to)) {
            arguments.put(dnnl.DNNL_ARG_SRC, source);
            arguments.put(dnnl.DNNL_ARG_WEIGHTS, weights);
            arguments.put(dnnl.DNNL_ARG_DST, target);
            product.execute(Engine.STREAM.get(), arguments);
            Engine.STREAM.get()._wait();
        }
    }
}
