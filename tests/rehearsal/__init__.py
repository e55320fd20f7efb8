"""The built artefacts as Lambda runs them: Amazon's emulator, a bare root, nothing of this machine in sight."""
