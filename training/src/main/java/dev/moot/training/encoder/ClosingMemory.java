package dev.moot.training.encoder;

import org.nd4j.autodiff.samediff.internal.memory.AbstractMemoryMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Frees an array of a SameDiff session as soon as it has been used.
 *
 * <p>SameDiff's own way is to keep arrays of every shape, up to a quarter of the machine's memory for each thread; what it drops
 * from there is only freed when the heap is collected, which hardly happens, since an array takes nothing of the heap. With texts
 * of every length that fills 24 GB within a minute.
 */
final class ClosingMemory extends AbstractMemoryMgr {

    @Override
    public INDArray allocate(boolean detached, DataType dataType, long... shape) {
        return Nd4j.createUninitializedDetached(dataType, shape);
    }

    @Override
    public INDArray allocate(boolean detached, LongShapeDescriptor descriptor) {
        return descriptor.isEmpty()
                ? Nd4j.create(descriptor)
                : Nd4j.createUninitializedDetached(descriptor.dataType(), descriptor.getShape());
    }

    @Override
    public void release(INDArray array) {
        if (array.closeable()) {
            array.close();
        }
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
