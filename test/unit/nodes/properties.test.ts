// ItemParameters tells n8n not to validate: that is right as long as no field asks for it.
import { OceanBaseCloud } from '../../../nodes/OceanBaseCloud/OceanBaseCloud.node';

it('leaves no check of a value to n8n', () => {
	const { description } = new OceanBaseCloud();

	expect(description.properties.length).toBeGreaterThan(50);
	expect(JSON.stringify(description.properties)).not.toContain('validateType');
});
