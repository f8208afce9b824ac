export async function generate() {}
